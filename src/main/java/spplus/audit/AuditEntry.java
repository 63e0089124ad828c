package spplus.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import spplus.access.Actor;

/**
 * One thing that was done.
 *
 * @param author who did it
 * @param action {@code <module>.<past tense>}, such as {@code experience.published}; its French words are the message
 *     {@code experience.audit.published}
 * @param kind what it was done on, such as {@code experience}
 * @param subject the id of that thing
 * @param structures codes of the structures concerned; none when only a nationwide scope may read it
 * @param facts a few short facts: never personal data, never a user's text
 */
public record AuditEntry(
        Author author, String action, String kind, String subject, Set<String> structures, Map<String, String> facts) {

    public AuditEntry {
        structures = Set.copyOf(structures);
        facts = Map.copyOf(facts);
    }

    public static AuditEntry by(Actor actor, String action) {
        return by(Author.of(actor), action);
    }

    public static AuditEntry by(Author author, String action) {
        return new AuditEntry(author, action, "", "", Set.of(), Map.of());
    }

    public AuditEntry on(String kind, Object id) {
        return new AuditEntry(author, action, kind, id.toString(), structures, facts);
    }

    /** Adds the codes of structures concerned, so that those who look after them can read the entry. */
    public AuditEntry about(Collection<String> codes) {
        var all = new TreeSet<>(structures);
        all.addAll(codes);
        return new AuditEntry(author, action, kind, subject, all, facts);
    }

    public AuditEntry fact(String name, Object value) {
        var all = new LinkedHashMap<>(facts);
        all.put(name, value.toString());
        return new AuditEntry(author, action, kind, subject, structures, all);
    }
}
