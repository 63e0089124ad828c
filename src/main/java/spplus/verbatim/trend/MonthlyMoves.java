package spplus.verbatim.trend;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import spplus.verbatim.trend.TrendPages.Judged;

/** What rose and fell in a structure in a month, judged as its own page does. */
@Component
public class MonthlyMoves {

    private final Trends trends;
    private final TrendViews views;

    MonthlyMoves(Trends trends, TrendViews views) {
        this.trends = trends;
        this.views = views;
    }

    public Judged of(String structure, YearMonth month) {
        return views.judged(structure, trends.moved(structure, month), month, month);
    }
}
