package spplus.assistant;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives the application under test a language model of its own, which no network may use until a test allows it. */
public final class TestModel implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Shared by the whole run, as the application is; it ends with the process. */
    static final MisbehavingModel MODEL = new MisbehavingModel();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, "spplus.assistant.model.url=" + MODEL.address());
    }
}
