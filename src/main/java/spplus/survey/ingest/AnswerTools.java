package spplus.survey.ingest;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.batch.ToolTables;
import spplus.batch.Tools;
import spplus.platform.SecretBox;

/** The tools that send answers, each to one campaign. */
@Component
class AnswerTools extends Tools<UUID> {

    private static final ToolTables<UUID> TABLES = new ToolTables<>(
            "survey.ingest_source", "campaign_id", UUID.class, "survey.ingest_request", "survey.ingest-key", "spp_");

    AnswerTools(JdbcClient jdbc, SecretBox secrets) {
        super(jdbc, secrets, TABLES);
    }
}
