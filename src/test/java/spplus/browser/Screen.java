package spplus.browser;

/** What somebody holds, and whether its scripts run. */
public enum Screen {
    PHONE(390, true),
    PHONE_WITHOUT_SCRIPTS(390, false),
    DESKTOP(1280, true),
    DESKTOP_WITHOUT_SCRIPTS(1280, false);

    private final int width;
    private final boolean scripts;

    Screen(int width, boolean scripts) {
        this.width = width;
        this.scripts = scripts;
    }

    public boolean hasScripts() {
        return scripts;
    }

    int width() {
        return width;
    }
}
