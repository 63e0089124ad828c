package spplus.journeys;

/** What somebody holds, and whether its scripts run. */
enum Screen {
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

    int width() {
        return width;
    }

    boolean hasScripts() {
        return scripts;
    }
}
