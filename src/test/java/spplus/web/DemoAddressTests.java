package spplus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class DemoAddressTests {

    @Test
    void listensOnlyToThisMachineInDemoModeWhateverWasConfigured() throws Exception {
        assertThat(addressOf(true).isLoopbackAddress()).isTrue();
    }

    @Test
    void listensWhereItWasToldOtherwise() throws Exception {
        assertThat(addressOf(false).isAnyLocalAddress()).isTrue();
    }

    private static InetAddress addressOf(boolean demo) throws Exception {
        var factory = new TomcatServletWebServerFactory();
        factory.setAddress(InetAddress.getByName("0.0.0.0"));
        new DemoAddress(() -> demo).customize(factory);
        return factory.getAddress();
    }
}
