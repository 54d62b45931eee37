package dev.wfmon.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders between modules and packages that ARCHITECTURE.md draws. */
class ModuleBordersTest {

    private static final JavaClasses WFMON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.wfmon");

    private static final String[] GRAFANA_MODEL = {"dev.wfmon.json..", "dev.wfmon.grafana.."};

    @Test
    void promqlStandsOnTheJdkAlone() {
        classes()
                .that(resideInAPackage("dev.wfmon.promql.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("dev.wfmon.promql..", "java..", "org.jspecify.."))
                .check(WFMON);
    }

    @Test
    void grafanaModelKnowsNoOtherModule() {
        noClasses()
                .that(resideInAnyPackage(GRAFANA_MODEL))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.wfmon..").and(not(resideInAnyPackage(GRAFANA_MODEL))))
                .check(WFMON);
    }

    @Test
    void jacksonAndTheYamlParserStayBehindTheTree() {
        noClasses()
                .that(not(resideInAPackage("dev.wfmon.json")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "org.snakeyaml.."))
                .check(WFMON);
    }

    @Test
    void quarkusAndPicocliStayInCli() {
        noClasses()
                .that(not(resideInAPackage("dev.wfmon.cli..")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.wfmon.cli..", "io.quarkus..", "picocli..", "jakarta..", "io.vertx.."))
                .check(WFMON);
    }

    @Test
    void micrometerStaysInTheInstrumentation() {
        noClasses()
                .that(not(resideInAPackage("dev.wfmon.instrument")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.wfmon.instrument", "io.micrometer.."))
                .check(WFMON);
    }

    @Test
    void noPackagesGoRoundInCircles() {
        slices().matching("dev.wfmon.(**)").should().beFreeOfCycles().check(WFMON);
    }
}
