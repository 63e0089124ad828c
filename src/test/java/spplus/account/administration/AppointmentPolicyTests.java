package spplus.account.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.domain.Assignment;

/** Rule: nobody gives what they do not hold, nobody changes their own roles. */
class AppointmentPolicyTests {

    private static final UUID GIVER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Role.class)
    void appointsOnlyRolesWhosePermissionsItHas(Role role) {
        assertThat(role.appoints())
                .allSatisfy(given -> assertThat(role.permissions()).containsAll(given.permissions()));
    }

    @Test
    void givesWithinOnesOwnStructures() {
        var policy = policy(held(Role.MANAGER, Scope.under(List.of("TOP"))));
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.under(List.of("LOW"))))
                .isTrue();
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.under(List.of("TOP"))))
                .isTrue();
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.under(List.of("ELSEWHERE"))))
                .isFalse();
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.under(List.of("LOW", "ELSEWHERE"))))
                .isFalse();
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.EVERYWHERE)).isFalse();
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.NOWHERE)).isFalse();
    }

    @Test
    void neverGivesAboveOnesOwnRole() {
        var policy = policy(held(Role.MANAGER, Scope.EVERYWHERE));
        assertThat(policy.mayAppoint(OTHER, Role.ADMINISTRATOR, Scope.EVERYWHERE))
                .isFalse();
        assertThat(policy.mayAppoint(OTHER, Role.MODERATOR, Scope.EVERYWHERE)).isFalse();
        assertThat(policy.roles()).doesNotContain(Role.ADMINISTRATOR, Role.PROGRAMME_TEAM);
    }

    @Test
    void takesTheScopeOfTheVeryRoleThatAppoints() {
        var policy = policy(held(Role.RESPONDER, Scope.EVERYWHERE), held(Role.MANAGER, Scope.under(List.of("LOW"))));
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.under(List.of("LOW"))))
                .isTrue();
        assertThat(policy.mayAppoint(OTHER, Role.RESPONDER, Scope.under(List.of("TOP"))))
                .isFalse();
    }

    @Test
    void givesNothingToOneself() {
        var policy = policy(held(Role.ADMINISTRATOR, Scope.EVERYWHERE));
        assertThat(Arrays.stream(Role.values())).noneMatch(role -> policy.mayAppoint(GIVER, role, Scope.EVERYWHERE));
        assertThat(policy.mayManage(GIVER, List.of())).isFalse();
    }

    @Test
    void closesOnlyAccountsOfWhichItCouldGiveEachRole() {
        var policy = policy(held(Role.MANAGER, Scope.under(List.of("TOP"))));
        var responder = held(Role.RESPONDER, Scope.under(List.of("LOW")));
        var programme = held(Role.PROGRAMME_TEAM, Scope.under(List.of("LOW")));
        assertThat(policy.mayManage(OTHER, List.of(responder))).isTrue();
        assertThat(policy.mayManage(OTHER, List.of(responder, programme))).isFalse();
    }

    private static AppointmentPolicy policy(Assignment... held) {
        return new AppointmentPolicy(
                GIVER, List.of(held), code -> code.equals("LOW") ? List.of("LOW", "TOP") : List.of(code));
    }

    private static Assignment held(Role role, Scope scope) {
        return new Assignment(UUID.randomUUID(), GIVER, role, scope, null, null);
    }
}
