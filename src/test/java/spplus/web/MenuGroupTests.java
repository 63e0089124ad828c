package spplus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spplus.access.Permission;

class MenuGroupTests {

    @Test
    void showsAFewEntriesOneByOne() {
        assertThat(menu(EnumSet.of(Permission.READ_EXPERIENCES, Permission.REPLY)))
                .allMatch(MenuGroup::isAlone)
                .extracting(MenuGroup::text)
                .containsExactly("web.menu.experiences", "web.menu.promises", "web.menu.handovers", "web.menu.sheets");
    }

    @Test
    void groupsManyEntriesByPurpose() {
        assertThat(menu(EnumSet.allOf(Permission.class)))
                .extracting(MenuGroup::text)
                .containsExactly(
                        "web.menu.group.answer",
                        "web.menu.group.collect",
                        "web.menu.group.voices",
                        "web.menu.group.quality",
                        "web.menu.group.improve",
                        "web.menu.moderation",
                        "web.menu.group.manage");
    }

    @Test
    void showsNothingToSomebodyWithoutAnyRight() {
        assertThat(menu(Set.of())).isEmpty();
    }

    private static List<MenuGroup> menu(Set<Permission> rights) {
        return MenuGroup.workspace(rights::contains);
    }
}
