package spplus.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import spplus.IntegrationTest;
import spplus.access.Access;
import spplus.access.Permission;

/** Every endpoint of the house, found by itself, against every role and against nobody. */
@IntegrationTest
class EndpointMatrixTests {

    /** Such as {@code {id}} and {@code {id:[0-9a-f]{8}}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    SignedIn signedIn;

    @Test
    void asksWhoIsNotSignedInToSignIn() {
        var nobody = signedIn.nobody();
        var wrong = new ArrayList<String>();
        closed().forEach(endpoint -> {
            var status = call(nobody, endpoint);
            if (!isTurnedAway(endpoint, status)) {
                wrong.add(endpoint + " answered " + status);
            }
        });
        assertThat(wrong).as("endpoints open to anybody").isEmpty();
    }

    @Test
    void hidesFromEachRoleWhatItMayNotCall() {
        var wrong = new ArrayList<String>();
        for (var role : Role.values()) {
            var browser = signedIn.everywhere(role);
            closed().filter(endpoint -> !isAllowed(role, endpoint))
                    .filter(endpoint -> call(browser, endpoint) != 404)
                    .forEach(endpoint -> wrong.add(role + " reaches " + endpoint));
        }
        assertThat(wrong).isEmpty();
    }

    /** Writing is left to each module's tests; pages of one thing need that thing. */
    @Test
    void opensToEachRoleThePagesThatItMayRead() {
        var wrong = new ArrayList<String>();
        for (var role : Role.values()) {
            var browser = signedIn.everywhere(role);
            closed().filter(endpoint -> isAllowed(role, endpoint))
                    .filter(endpoint -> endpoint.method.equals("GET") && !endpoint.pattern.contains("{"))
                    .filter(endpoint -> Set.of(302, 401, 403, 404, 500).contains(call(browser, endpoint)))
                    .forEach(endpoint -> wrong.add(role + " cannot read " + endpoint));
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isTurnedAway(Endpoint endpoint, int status) {
        return endpoint.pattern.startsWith("/api/") ? status == 401 : status == 302;
    }

    private static boolean isAllowed(Role role, Endpoint endpoint) {
        return endpoint.permission == Permission.SIGNED_IN || role.permissions().contains(endpoint.permission);
    }

    /** A variable that no random UUID fits makes the first test fail: nothing is left untested unseen. */
    private static int call(Browser browser, Endpoint endpoint) {
        var path =
                VARIABLE.matcher(endpoint.pattern).replaceAll(UUID.randomUUID().toString());
        if (endpoint.method.equals("GET")) {
            return browser.get(path).getStatusCode().value();
        }
        if (endpoint.method.equals("POST")) {
            return browser.post(path, Map.of()).getStatusCode().value();
        }
        throw new AssertionError("teach this test to call " + endpoint);
    }

    private Stream<Endpoint> closed() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("spplus"))
                .flatMap(mapping -> endpoints(mapping.getKey(), mapping.getValue()))
                .filter(endpoint -> endpoint.permission != Permission.EVERYONE)
                .distinct();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        var permission = access(handler).value();
        var methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(method -> new Endpoint(method, pattern, permission)));
    }

    private static Access access(HandlerMethod handler) {
        var own = handler.getMethodAnnotation(Access.class);
        return own != null
                ? own
                : Objects.requireNonNull(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class));
    }

    private record Endpoint(String method, String pattern, Permission permission) {

        @Override
        public String toString() {
            return method + " " + pattern + " (" + permission + ")";
        }
    }
}
