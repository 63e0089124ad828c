package spplus.experience.sharing;

import java.util.List;

/** What the pages that explain the site show. */
public final class GuidePages {

    private GuidePages() {}

    /** A heading and the lines below it. */
    public record Part(String title, List<String> lines) {}
}
