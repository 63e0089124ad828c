package spplus.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import spplus.IntegrationTest;

/** A test of the whole application through a real browser; its methods may ask for {@link People}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@IntegrationTest
@ExtendWith(PeopleExtension.class)
public @interface BrowserTest {}
