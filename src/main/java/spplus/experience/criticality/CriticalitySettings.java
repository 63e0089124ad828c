package spplus.experience.criticality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How criticality is set.
 *
 * @param criteria the file that holds the written criteria, in the format of {@code experience/criticality.txt}
 */
@ConfigurationProperties("spplus.criticality")
record CriticalitySettings(
        @DefaultValue("classpath:experience/criticality.txt")
        Resource criteria) {}
