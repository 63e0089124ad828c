package spplus.directory.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.Region;

/** Territories that the official lists do not have. */
@Repository
class TerritoryRepository {

    private final JdbcClient jdbc;

    TerritoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Gazetteer read() {
        return Gazetteer.of(regions(), departments(), communes());
    }

    void save(Region region) {
        jdbc.sql("""
                        insert into directory.region (code, name) values (?, ?)
                        on conflict (code) do update set name = excluded.name
                        """).params(region.code(), region.name()).update();
    }

    void save(Department department) {
        jdbc.sql("""
                        insert into directory.department (code, name, region) values (?, ?, ?)
                        on conflict (code) do update set name = excluded.name, region = excluded.region
                        """)
                .params(department.code(), department.name(), department.region())
                .update();
    }

    void save(Commune commune) {
        jdbc.sql("""
                        insert into directory.commune (code, name, department, population, postal_codes)
                        values (?, ?, ?, ?, string_to_array(?, ' '))
                        on conflict (code) do update set name = excluded.name, department = excluded.department,
                          population = excluded.population, postal_codes = excluded.postal_codes
                        """)
                .params(
                        commune.code(),
                        commune.name(),
                        commune.department(),
                        commune.population(),
                        String.join(" ", commune.postalCodes()))
                .update();
    }

    private List<Region> regions() {
        return jdbc.sql("select code, name from directory.region")
                .query((row, n) -> new Region(row.getString(1), row.getString(2)))
                .list();
    }

    private List<Department> departments() {
        return jdbc.sql("select code, name, region from directory.department")
                .query((row, n) -> new Department(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<Commune> communes() {
        return jdbc.sql("""
                        select code, name, department, population, array_to_string(postal_codes, ' ')
                        from directory.commune
                        """)
                .query((row, n) -> new Commune(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        List.of(row.getString(5).split(" "))))
                .list();
    }
}
