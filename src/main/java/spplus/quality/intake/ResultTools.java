package spplus.quality.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.batch.ToolTables;
import spplus.batch.Tools;
import spplus.platform.SecretBox;

/** The tools that send results, each for a structure and all below it. */
@Component
class ResultTools extends Tools<String> {

    private static final ToolTables<String> TABLES = new ToolTables<>(
            "quality.source", "structure", String.class, "quality.source_request", "quality.source-key", "spr_");

    ResultTools(JdbcClient jdbc, SecretBox secrets) {
        super(jdbc, secrets, TABLES);
    }
}
