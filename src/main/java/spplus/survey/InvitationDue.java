package spplus.survey;

import java.util.UUID;

/** Somebody is to be invited to a survey, or reminded of it. */
public record InvitationDue(UUID invitation, boolean reminder) {}
