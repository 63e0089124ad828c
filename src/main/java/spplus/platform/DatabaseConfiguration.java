package spplus.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database of the house: external when an address is configured, embedded in the data folder otherwise. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataSource dataSource(PlatformSettings settings, EmbeddedPostgresKeeper keeper) {
        var database = settings.database();
        var source = new HikariDataSource();
        source.setPoolName("spplus");
        source.setMaximumPoolSize(database.connections());
        source.setConnectionTimeout(10_000);
        source.addDataSourceProperty("ApplicationName", "spplus");
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        source.setJdbcUrl(database.isExternal() ? database.url() : keeper.url());
        source.setUsername(database.isExternal() ? database.user() : "postgres");
        source.setPassword(database.isExternal() ? database.password() : "");
        return source;
    }

    @Bean
    FlywayMigrationStrategy moduleMigrations() {
        return new ModuleMigrations();
    }
}
