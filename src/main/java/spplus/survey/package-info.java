/** Surveys: a bank of questions whose core is locked, questionnaires, campaigns, and what people answer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "access",
            "platform",
            "batch",
            "files",
            "directory",
            "commitment",
            "account",
            "privacy",
            "audit",
            "statistics",
            "tabular",
            "upload"
        })
package spplus.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
