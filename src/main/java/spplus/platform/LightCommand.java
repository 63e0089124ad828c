package spplus.platform;

/**
 * An operator's command that needs neither database nor settings. It is named in {@code META-INF/spring.factories},
 * built with {@link Texts} at most, and runs without starting the house.
 */
public interface LightCommand extends OperatorCommand {}
