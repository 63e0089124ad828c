package spplus.entry.button;

import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.entry.domain.Button;

/**
 * What a manager typed to make a button.
 *
 * @param name what they call it
 * @param form name of a {@link Button.Form}
 * @param procedure as the directory writes it, empty for none
 */
record ButtonForm(String name, String form, String procedure, String campaign) {

    static final ButtonForm BLANK = new ButtonForm("", Button.Form.MODAL.name(), "", "");

    private static final int LONGEST_NAME = 80;
    private static final int COMPARED = 20;
    private static final Pattern CAMPAIGN = Pattern.compile("[\\p{L}\\p{N} ._-]{0,40}");

    ButtonForm {
        name = name.strip();
        procedure = procedure.strip();
        campaign = campaign.strip();
    }

    /** Field and end of the message's key of the first thing to mend, null when nothing is. */
    @Nullable
    Mistake mistake(Directory directory) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Mistake("nom", "entry.button.error.name");
        }
        if (Arrays.stream(Button.Form.values()).noneMatch(known -> known.name().equals(form))) {
            return new Mistake("forme", "entry.button.error.form");
        }
        if (!procedure.isEmpty() && known(directory) == null) {
            return new Mistake("demarche", "entry.button.error.procedure");
        }
        return CAMPAIGN.matcher(campaign).matches() ? null : new Mistake("campagne", "entry.button.error.campaign");
    }

    /** With the procedure as the directory writes it. */
    ButtonForm as(Directory directory) {
        var known = procedure.isEmpty() ? null : known(directory);
        return known == null ? this : new ButtonForm(name, form, known, campaign);
    }

    Button button(CheckedCode code, StructureCode structure, Instant now) {
        return new Button(
                code,
                structure,
                Button.Form.valueOf(form),
                name,
                procedure.isEmpty() ? null : procedure,
                campaign,
                now,
                null);
    }

    private @Nullable String known(Directory directory) {
        return directory.procedures(procedure, COMPARED).stream()
                .filter(procedure::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
    }

    /** The id of a field, and the key of how to mend it. */
    record Mistake(String field, String key) {}
}
