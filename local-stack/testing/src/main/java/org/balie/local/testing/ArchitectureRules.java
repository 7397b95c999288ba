package org.balie.local.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The shape that every service keeps. A service's test calls [#check] with its root package.
public final class ArchitectureRules {
    private static final String BANNED_SUFFIXES =
            ".*(Manager|Helper|Utils?|Impl|Dto|DTO|Data|Common|Base)";

    private ArchitectureRules() {}

    /// Checks all rules on the classes (not the tests) below a package.
    ///
    /// @param coreMayRead packages of plain records that the core is made to read, besides its own
    /// @throws AssertionError naming every class that breaks one
    public static void check(String rootPackage, String... coreMayRead) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + rootPackage);
        }
        rules(rootPackage, coreMayRead).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    static List<ArchRule> rules(String rootPackage, String... coreMayRead) {
        return List.of(
                pureCore(coreMayRead),
                coreWithoutClockOrChance(),
                noCycles(rootPackage),
                honestNames());
    }

    private static ArchRule pureCore(String... coreMayRead) {
        var readable =
                Stream.concat(
                        Stream.of("java..", "org.jspecify..", "..core.."), Stream.of(coreMayRead));
        return noClasses()
                .that()
                .resideInAPackage("..core..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(readable.toArray(String[]::new))
                .because("the core holds rules, and every framework is an adapter's");
    }

    private static ArchRule coreWithoutClockOrChance() {
        return noClasses()
                .that()
                .resideInAPackage("..core..")
                .should()
                .accessTargetWhere(
                        describe("asks a clock or chance", ArchitectureRules::isClockOrChance))
                .because("time, ids and random draws travel inside the command");
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return owner.isAssignableTo(InstantSource.class)
                || (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (owner.isEquivalentTo(System.class)
                        && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || owner.isAssignableTo(RandomGenerator.class)
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"));
    }

    private static ArchRule noCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule honestNames() {
        return noClasses()
                .should()
                .haveNameMatching(BANNED_SUFFIXES)
                .because("such a name says nothing; see docs/glossary.md for the field's words");
    }
}
