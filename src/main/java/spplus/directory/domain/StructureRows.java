package spplus.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** The columns of a structure and how they are read. */
final class StructureRows {

    static final String COLUMNS = """
            s.code, s.name, s.network, s.type, s.parent, s.street, s.postal_code, s.town, s.country,
            s.commune, s.department, s.region, s.active
            """;

    private StructureRows() {}

    static Structure read(ResultSet row, int number) throws SQLException {
        var parent = row.getString("parent");
        return new Structure(
                new StructureCode(row.getString("code")),
                row.getString("name"),
                row.getString("network"),
                row.getString("type"),
                parent == null ? null : new StructureCode(parent),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("town"),
                row.getString("country"),
                row.getString("commune"),
                row.getString("department"),
                row.getString("region"),
                row.getBoolean("active"));
    }
}
