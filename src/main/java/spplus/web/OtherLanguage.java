package spplus.web;

/**
 * A page in another language.
 *
 * @param code of the language, such as {@code en}
 * @param name of the language, in itself
 * @param address of the page
 */
public record OtherLanguage(String code, String name, String address) {}
