package io.twindesk;

import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.twindesk.access.VendorOperation;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.jpa.repository.Query;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules about the code. Each was once violated on purpose to see it fail. */
@Tag("long")
class StructureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.twindesk");

	private static final JavaClasses TESTS = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
		.importPackages("io.twindesk");

	/** Types whose {@code now()} reads the machine's clock if it has no argument. */
	private static final List<Class<?>> TIMES = List.of(Instant.class, LocalDate.class, LocalDateTime.class,
			LocalTime.class, OffsetDateTime.class, ZonedDateTime.class);

	/** Words of type names that have a standard term, as complete camel-case words. */
	private static final Pattern NON_STANDARD_WORD = Pattern
		.compile("(?<![A-Z])(?:Answer|Sentence|Refusal|Turn|Kept|Held|Wish|Sent|Found|Wanted|Awaited|Postman|Doing"
				+ "|Later|People|Unread|OnlyOnce|LastLock|Precedence|Pauses)s?(?![a-z])");

	@Test
	void packagesDependOnlyOnTheirAllowedDependencies() {
		ApplicationModules.of(TwindeskApplication.class).verify();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user", "agent" })
	void theUserPackagesDependOnNoHttpAndNoJson(String name) {
		noClasses().that()
			.resideInAPackage("io.twindesk." + name + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..",
					"tools.jackson..", "com.fasterxml.jackson..", "io.twindesk.web..")
			.because("two dialects use the same services")
			.check(CLASSES);
	}

	@Test
	void theEventPackageDependsOnNoHttp() {
		noClasses().that()
			.resideInAPackage("io.twindesk.event..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
			.because("events are delivered by the packages of the APIs")
			.check(CLASSES);
	}

	@Test
	void theTestKitDependsOnlyOnTheJdkAndJUnit() {
		classes().that()
			.resideInAPackage("io.twindesk.testkit..")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax.net.ssl..", "org.junit.jupiter.api..", "org.jspecify.annotations..",
					"io.twindesk.testkit..")
			.because("it is on the class path of programs that have their own versions of all other libraries")
			.check(CLASSES);
	}

	@Test
	void theServerDoesNotDependOnTheTestKit() {
		noClasses().that()
			.resideOutsideOfPackage("io.twindesk.testkit..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.twindesk.testkit..", "org.junit..")
			.because("neither is in the runnable jar")
			.check(CLASSES);
	}

	@Test
	void mailsAreSentOnlyThroughTheOutbox() {
		noClasses().that()
			.resideOutsideOfPackage("io.twindesk.event..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.mail..", "jakarta.mail..")
			.because("a mail that is sent in another way may belong to a change that is rolled back")
			.check(CLASSES);
	}

	@Test
	void onlyTheIssuerOfCertificatesDependsOnBouncyCastle() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("io.twindesk.tls.CertificateIssuer")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.bouncycastle..")
			.because("it is loaded only if TLS is on")
			.check(CLASSES);
	}

	@Test
	void onlyTheWorkspaceClockReadsAClock() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("io.twindesk.workspace.WorkspaceClock")
			.should()
			.accessTargetWhere(DescribedPredicate.describe("reads the time", StructureTests::readsTheTime))
			.because("each workspace has its own time, which tests set")
			.check(CLASSES);
	}

	@Test
	void onlyTheTestClockReadsAClockInTests() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("io.twindesk.TestClock")
			.should()
			.accessTargetWhere(DescribedPredicate.describe("reads the time", StructureTests::readsTheTime))
			.because("the suite passes on any date")
			.check(TESTS);
	}

	@Test
	void nothingDependsOnTheLocaleOrTheTimeZoneOfTheMachine() {
		for (JavaClasses classes : List.of(CLASSES, TESTS)) {
			noClasses().should()
				.accessTargetWhere(DescribedPredicate.describe("uses the machine's locale or time zone",
						StructureTests::usesDefaultLocaleOrTimeZone))
				.because("the same request gets the same response on every machine")
				.check(classes);
		}
	}

	@Test
	void nothingRunsInThePoolOfTheJvm() {
		noClasses().should()
			.accessTargetWhere(
					DescribedPredicate.describe("uses the pool of the JVM", StructureTests::usesThePoolOfTheJvm))
			.because("on a machine with two cores, one blocked task of another library would stop it")
			.check(CLASSES);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "Util", "Helper", "Manager", "Common", "Base" })
	void namesDescribeThePurposeOfAClass(String word) {
		noClasses().should()
			.haveSimpleNameContaining(word)
			.orShould()
			.resideInAPackage(".." + word.toLowerCase(Locale.ROOT) + "..")
			.because("such a name fits everything")
			.check(CLASSES);
	}

	@Test
	void typeNamesUseStandardTerms() {
		for (JavaClasses classes : List.of(CLASSES, TESTS)) {
			noClasses()
				.that(DescribedPredicate.describe("have a name with a non-standard word",
						(type) -> hasNonStandardWord(type.getSimpleName())))
				.should()
				.haveNameMatching(".*")
				.allowEmptyShould(true)
				.because("responses, errors, locks and users have these standard terms")
				.check(classes);
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "Answer, true", "KeptAnswers, true", "ConnectionTurns, true", "UserFound, true", "OnlyOnce, true",
			"UnreadBodyFilter, true", "UserNotFoundException, false", "UnreadableInputException, false",
			"Sentinel, false", "TurnstileTests, false" })
	void nonStandardWordsAreRecognised(String name, boolean nonStandard) {
		assertThat(hasNonStandardWord(name)).isEqualTo(nonStandard);
	}

	@Test
	void noQueryIsNative() {
		noClasses().should()
			.accessTargetWhere(DescribedPredicate.describe("creates a native query",
					(access) -> isEntityManager(access) && access.getName().startsWith("createNative")))
			.because("the same queries run on H2 and on PostgreSQL, and Hibernate adds the workspace to them")
			.check(CLASSES);
	}

	@Test
	void noRepositoryHasANativeQuery() {
		noMethods().should()
			.beAnnotatedWith(DescribedPredicate.describe("a native query",
					(annotation) -> annotation.getRawType().isEquivalentTo(Query.class)
							&& Boolean.TRUE.equals(annotation.get("nativeQuery").orElse(false))))
			.because("the same queries run on H2 and on PostgreSQL, and Hibernate adds the workspace to them")
			.check(CLASSES);
	}

	@Test
	void noQueryIsBuiltFromText() {
		noClasses().should()
			.accessTargetWhere(DescribedPredicate.describe("creates a query from a text",
					(access) -> isEntityManager(access) && takesText(access)))
			.because("input of a client must be a parameter, never a part of a statement")
			.check(CLASSES);
	}

	@Test
	void everyRouteOfADialectIsAnOperation() {
		methods().that()
			.areMetaAnnotatedWith(RequestMapping.class)
			.and()
			.areDeclaredInClassesThat()
			.resideInAnyPackage("io.twindesk.deskie..", "io.twindesk.omnidesk..")
			.should()
			.beAnnotatedWith(VendorOperation.class)
			.because("a route without an operation requires no permission")
			.check(CLASSES);
	}

	@ParameterizedTest(name = "{0} does not depend on {1}")
	@CsvSource({ "deskie, omnidesk", "omnidesk, deskie" })
	void noDialectDependsOnTheOther(String one, String other) {
		noClasses().that()
			.resideInAPackage("io.twindesk." + one + "..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.twindesk." + other + "..")
			.allowEmptyShould(true)
			.because("each dialect can be removed")
			.check(CLASSES);
	}

	/** Not found is a standard term. */
	private static boolean hasNonStandardWord(String typeName) {
		return NON_STANDARD_WORD.matcher(typeName.replace("NotFound", "")).find();
	}

	private static boolean readsTheTime(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		String name = access.getName();
		boolean noArguments = countArguments(access) == 0;
		return (TIMES.stream().anyMatch(owner::isEquivalentTo) && name.equals("now"))
				|| (owner.isEquivalentTo(Date.class) && name.equals("<init>") && noArguments)
				|| (owner.isEquivalentTo(Calendar.class) && name.equals("getInstance"))
				|| (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
				|| (owner.isAssignableTo(Clock.class) && (name.equals("instant") || name.equals("millis")));
	}

	private static boolean usesThePoolOfTheJvm(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		String name = access.getName();
		boolean asynchronous = owner.isAssignableTo(CompletionStage.class)
				&& (name.endsWith("Async") || name.equals("delayedExecutor"));
		boolean withExecutor = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
				&& target.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Executor.class));
		return (asynchronous && !withExecutor)
				|| (owner.isEquivalentTo(ForkJoinPool.class) && name.equals("commonPool"))
				|| name.equals("parallelStream") || (owner.isAssignableTo(BaseStream.class) && name.equals("parallel"));
	}

	private static boolean usesDefaultLocaleOrTimeZone(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		String name = access.getName();
		return (owner.isEquivalentTo(String.class) && (name.equals("toLowerCase") || name.equals("toUpperCase"))
				&& countArguments(access) == 0)
				|| (owner.isEquivalentTo(DateTimeFormatter.class) && name.equals("ofPattern")
						&& countArguments(access) == 1)
				|| (owner.isEquivalentTo(SimpleDateFormat.class) && name.equals("<init>"))
				|| (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
				|| (owner.isEquivalentTo(TimeZone.class) && name.equals("getDefault"))
				|| (owner.isEquivalentTo(Clock.class) && name.equals("systemDefaultZone"));
	}

	private static int countArguments(JavaAccess<?> access) {
		return (access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call) ? call.getRawParameterTypes().size()
				: -1;
	}

	private static boolean isEntityManager(JavaAccess<?> access) {
		return access.getTargetOwner().isAssignableTo(EntityManager.class);
	}

	private static boolean takesText(JavaAccess<?> access) {
		return access.getName().equals("createQuery")
				&& access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
				&& call.getRawParameterTypes().get(0).isEquivalentTo(String.class);
	}

}
