package spplus.web;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import spplus.platform.PlatformSettings;

/** A demonstration shows its password to whoever comes: only this very machine may come, whatever was configured. */
@Component
class DemoAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final PlatformSettings settings;

    DemoAddress(PlatformSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (settings.demo()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
