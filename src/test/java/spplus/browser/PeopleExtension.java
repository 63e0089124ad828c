package spplus.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test the people it asks for: one browser for all tests, windows of their own for each. */
class PeopleExtension extends TypeBasedParameterResolver<People> {

    private static final Namespace OURS = Namespace.create(PeopleExtension.class);

    @Override
    public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium =
                context.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
        return context.getStore(OURS)
                .computeIfAbsent(People.class, _ -> new People(chromium.browser(), site(context)), People.class);
    }

    private static String site(ExtensionContext context) {
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port;
    }
}
