package spplus.web;

import java.net.InetAddress;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import spplus.platform.DemoTerritory;

/** A demonstration shows its password to whoever comes: only this very machine may come, whatever was configured. */
@Component
class DemoAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final BooleanSupplier onlyHere;

    @Autowired
    DemoAddress(DemoTerritory territory) {
        this(territory::isOnlyHere);
    }

    DemoAddress(BooleanSupplier onlyHere) {
        this.onlyHere = onlyHere;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (onlyHere.getAsBoolean()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
