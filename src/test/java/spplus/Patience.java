package spplus;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Tests await what happens in the background as long as a crowded machine may need, unless they say longer. */
public class Patience extends AbstractTestExecutionListener {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    public void beforeTestClass(TestContext test) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
