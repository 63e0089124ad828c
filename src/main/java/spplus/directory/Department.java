package spplus.directory;

/** A department or an overseas collectivity; its code has 2 or 3 characters, its region's 2 or 3. */
public record Department(String code, String name, String region) {}
