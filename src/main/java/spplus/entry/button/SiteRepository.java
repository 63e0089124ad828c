package spplus.entry.button;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;

/** Keeps the sites on which buttons are shown, and the others from which people came. */
@Repository
class SiteRepository {

    /** Sites kept for one button, so that nobody fills the table by inventing some. */
    static final int MOST_STRAYS = 20;

    private final JdbcClient jdbc;

    SiteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(Collection<String> structures) {
        return jdbc.sql("select distinct origin from entry.site where structure = any (?) order by origin")
                .param(structures.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void replace(StructureCode structure, Collection<String> origins, Instant now) {
        jdbc.sql("delete from entry.site where structure = :structure and origin <> all (:kept)")
                .param("structure", structure.value())
                .param("kept", origins.toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into entry.site (structure, origin, added_at)
                select :structure, origin, :now from unnest(cast(:origins as text[])) as o (origin)
                on conflict do nothing
                """)
                .param("structure", structure.value())
                .param("origins", origins.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return true the first time that somebody came from there by that button, as long as there is room */
    boolean addStray(CheckedCode button, String origin, Instant now) {
        return jdbc.sql("""
                        insert into entry.stray (button, origin, first_seen_at)
                        select :button, :origin, :now
                        where (select count(*) from entry.stray where button = :button) < :most
                        on conflict do nothing
                        """)
                        .param("button", button.value())
                        .param("origin", origin)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", MOST_STRAYS)
                        .update()
                == 1;
    }

    /** Sites that no structure above names, of all the buttons of one structure. */
    List<String> strays(StructureCode structure) {
        return jdbc.sql("""
                        select distinct s.origin from entry.stray s join entry.button b on b.code = s.button
                        where b.structure = ? order by s.origin limit 100
                        """)
                .param(structure.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
