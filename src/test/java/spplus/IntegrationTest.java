package spplus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import spplus.account.SignedIn;
import spplus.assistant.TestModel;
import spplus.experience.TestExperiences;
import spplus.survey.TestCampaigns;
import spplus.survey.rollup.CountedRollups;
import spplus.upload.TestReaders;
import spplus.upload.TestUploads;
import spplus.verbatim.TestVoices;
import spplus.verbatim.family.TestFamilies;
import spplus.verbatim.suspicion.TestSuspicions;

/**
 * A test of the whole application on a real PostgreSQL and a real port. All such tests share one application and one
 * database that begins empty: each test makes what it needs and asserts on nothing that it did not make.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("integration")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, TestModel.class})
@Import({
    TestClock.class,
    SignedIn.class,
    TestExperiences.class,
    TestCampaigns.class,
    CountedRollups.class,
    TestVoices.class,
    TestSuspicions.class,
    TestFamilies.class,
    TestReaders.class,
    TestUploads.class
})
public @interface IntegrationTest {}
