package spplus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import spplus.platform.PlatformSettings;

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
        var database = new PlatformSettings.Database("", "", "", 1);
        var settings = new PlatformSettings(Path.of("data"), URI.create("http://localhost"), null, demo, database);
        new DemoAddress(settings).customize(factory);
        return factory.getAddress();
    }
}
