package spplus.account;

import static spplus.access.Permission.ANALYSE_VOICES;
import static spplus.access.Permission.ARBITRATE;
import static spplus.access.Permission.COLLECT_EXPERIENCES;
import static spplus.access.Permission.ENTER_RESULTS;
import static spplus.access.Permission.IMPORT_VOICES;
import static spplus.access.Permission.MANAGE_AGENTS;
import static spplus.access.Permission.MANAGE_REFERENCE;
import static spplus.access.Permission.MANAGE_STRUCTURE;
import static spplus.access.Permission.MANAGE_SURVEYS;
import static spplus.access.Permission.MODERATE;
import static spplus.access.Permission.OPERATE;
import static spplus.access.Permission.PUBLISH_RESULTS;
import static spplus.access.Permission.READ_AUDIT;
import static spplus.access.Permission.READ_EXPERIENCES;
import static spplus.access.Permission.READ_SURVEYS;
import static spplus.access.Permission.READ_VOICES;
import static spplus.access.Permission.REPLY;
import static spplus.access.Permission.VALIDATE_REPLIES;

import java.util.EnumSet;
import java.util.Set;
import spplus.access.Permission;

/** What an agent is to the programme; each role gives permissions over a scope and may be given by others. */
public enum Role {
    RESPONDER(READ_EXPERIENCES, READ_SURVEYS, READ_VOICES, REPLY, COLLECT_EXPERIENCES, ENTER_RESULTS),
    VALIDATOR(READ_EXPERIENCES, READ_SURVEYS, READ_VOICES, REPLY, COLLECT_EXPERIENCES, VALIDATE_REPLIES, ENTER_RESULTS),
    LOCAL_LEAD(
            READ_EXPERIENCES,
            READ_SURVEYS,
            READ_VOICES,
            ANALYSE_VOICES,
            IMPORT_VOICES,
            REPLY,
            COLLECT_EXPERIENCES,
            MANAGE_STRUCTURE,
            MANAGE_SURVEYS,
            ENTER_RESULTS,
            PUBLISH_RESULTS),
    MANAGER(
            READ_EXPERIENCES,
            READ_SURVEYS,
            READ_VOICES,
            ANALYSE_VOICES,
            IMPORT_VOICES,
            REPLY,
            COLLECT_EXPERIENCES,
            VALIDATE_REPLIES,
            MANAGE_STRUCTURE,
            MANAGE_SURVEYS,
            ENTER_RESULTS,
            PUBLISH_RESULTS,
            MANAGE_AGENTS,
            READ_AUDIT),
    NATIONAL_CORRESPONDENT(
            READ_EXPERIENCES,
            READ_SURVEYS,
            READ_VOICES,
            ANALYSE_VOICES,
            IMPORT_VOICES,
            REPLY,
            COLLECT_EXPERIENCES,
            VALIDATE_REPLIES,
            MANAGE_STRUCTURE,
            MANAGE_SURVEYS,
            ENTER_RESULTS,
            PUBLISH_RESULTS,
            MANAGE_AGENTS,
            READ_AUDIT),
    MODERATOR(READ_EXPERIENCES, READ_VOICES, MODERATE),
    AUDITOR(READ_EXPERIENCES, READ_SURVEYS, READ_VOICES, READ_AUDIT),
    PROGRAMME_TEAM(
            READ_EXPERIENCES,
            READ_SURVEYS,
            READ_VOICES,
            ANALYSE_VOICES,
            IMPORT_VOICES,
            REPLY,
            COLLECT_EXPERIENCES,
            VALIDATE_REPLIES,
            MODERATE,
            ARBITRATE,
            MANAGE_STRUCTURE,
            MANAGE_SURVEYS,
            ENTER_RESULTS,
            PUBLISH_RESULTS,
            MANAGE_REFERENCE,
            MANAGE_AGENTS,
            READ_AUDIT),
    ADMINISTRATOR(
            READ_EXPERIENCES,
            READ_SURVEYS,
            READ_VOICES,
            ANALYSE_VOICES,
            IMPORT_VOICES,
            REPLY,
            COLLECT_EXPERIENCES,
            VALIDATE_REPLIES,
            MODERATE,
            ARBITRATE,
            MANAGE_STRUCTURE,
            MANAGE_SURVEYS,
            ENTER_RESULTS,
            PUBLISH_RESULTS,
            MANAGE_REFERENCE,
            MANAGE_AGENTS,
            READ_AUDIT,
            OPERATE);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The roles that somebody with this one may give to others, within the scope of their own. */
    public Set<Role> appoints() {
        return switch (this) {
            case RESPONDER, VALIDATOR, LOCAL_LEAD, MODERATOR, AUDITOR -> Set.of();
            case MANAGER -> EnumSet.of(RESPONDER, VALIDATOR, LOCAL_LEAD, MANAGER);
            case NATIONAL_CORRESPONDENT ->
                EnumSet.of(RESPONDER, VALIDATOR, LOCAL_LEAD, MANAGER, NATIONAL_CORRESPONDENT);
            case PROGRAMME_TEAM -> EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
        };
    }
}
