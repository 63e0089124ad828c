package spplus.experience;

import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.platform.SecretBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Doors to the wizard: what a door says is sealed in the address it leads to, so that nobody changes it on the way, and
 * kept beside the experience once shared.
 */
@Service
public class Entrances {

    private static final String PURPOSE = "experience.entrance";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final JsonMapper json;

    Entrances(JdbcClient jdbc, SecretBox box, JsonMapper json) {
        this.jdbc = jdbc;
        this.box = box;
        this.json = json;
    }

    /** Path of the wizard that opens with what the door says; whoever calls this has checked every part of it. */
    public String address(Entrance entrance) {
        var bytes = box.seal(PURPOSE, json.writeValueAsString(entrance));
        return "/partager?entree=" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty when it was not written here, or was altered. */
    public Optional<Entrance> read(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = box.open(PURPOSE, Base64.getUrlDecoder().decode(written));
            return Optional.of(json.readValue(text, Entrance.class));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** Writes by which door an experience came, in the caller's transaction; the first word holds. */
    @Transactional
    public void keep(ExperienceId id, Entrance entrance, Instant sharedAt) {
        jdbc.sql("""
                insert into experience.entrance
                  (experience_id, kind, code, structure, campaign, origin, unlisted, shared_at)
                values (:id, :kind, :code, :structure, :campaign, :origin, :unlisted, :sharedAt)
                on conflict (experience_id) do nothing
                """)
                .param("id", id.value())
                .param("kind", entrance.kind().name())
                .param("code", entrance.code())
                .param("structure", entrance.structure().value())
                .param("campaign", entrance.campaign())
                .param("origin", entrance.origin())
                .param("unlisted", entrance.unlisted())
                .param("sharedAt", time(sharedAt))
                .update();
    }

    /** By which door an experience came; empty when it came by the site itself. */
    public Optional<Came> of(ExperienceId id) {
        return jdbc.sql("select * from experience.entrance where experience_id = ?")
                .param(id.value())
                .query((row, _) -> new Came(
                        EntranceKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("campaign"),
                        row.getString("origin"),
                        row.getBoolean("unlisted")))
                .optional();
    }

    /** How many experiences came by each of these doors from one moment up to another, excluded; 0 is left out. */
    public Map<String, Long> count(EntranceKind kind, Collection<String> codes, Instant from, Instant to) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                select code, count(*) as experiences from experience.entrance
                where kind = :kind and code = any (:codes) and shared_at >= :from and shared_at < :to
                group by code
                """)
                .param("kind", kind.name())
                .param("codes", codes.toArray(String[]::new))
                .param("from", time(from))
                .param("to", time(to))
                .query((row, _) -> counts.put(row.getString("code"), row.getLong("experiences")))
                .list();
        return counts;
    }

    /** What is kept of a door: see {@link Entrance} for each part. */
    public record Came(EntranceKind kind, String code, String campaign, String origin, boolean unlisted) {}
}
