package spplus.verbatim.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.batch.ToolTables;
import spplus.batch.Tools;
import spplus.platform.SecretBox;

/** The tools that send texts, each for a structure and all below it. */
@Component
class TextTools extends Tools<String> {

    private static final ToolTables<String> TABLES = new ToolTables<>(
            "verbatim.text_tool", "structure", String.class, "verbatim.text_tool_request", "verbatim.tool-key", "spv_");

    TextTools(JdbcClient jdbc, SecretBox secrets) {
        super(jdbc, secrets, TABLES);
    }
}
