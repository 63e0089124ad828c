package spplus.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call an endpoint: on the method, or on its controller for all its methods.
 * A request without the permission gets the sign-in page when nobody is signed in, 404 otherwise: what one may
 * not see does not exist. A scope narrower than "some structure" is checked where the thing is loaded.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

    Permission value();
}
