package dev.peercircles.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.commands.Allowance;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Invocation;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of the house. Each has a canary, a class in the tests that breaks it. */
final class Rules {
  private static final String[] CORE = {
    "dev.peercircles.circles..",
    "dev.peercircles.schedule..",
    "dev.peercircles.messages..",
    "dev.peercircles.commands..",
    "dev.peercircles.delivery..",
    "dev.peercircles.duties..",
    "dev.peercircles.notices..",
    "dev.peercircles.health..",
    "dev.peercircles.prompts..",
    "dev.peercircles.checkins..",
    "dev.peercircles.meetings..",
    "dev.peercircles.absences..",
    "dev.peercircles.stories..",
    "dev.peercircles.lessons..",
    "dev.peercircles.programme..",
  };

  private static final Set<String> CLOCKS =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          ZonedDateTime.class.getName(),
          java.time.LocalTime.class.getName(),
          java.time.OffsetDateTime.class.getName());
  private static final Set<String> DICE =
      Set.of(
          Random.class.getName(), SecureRandom.class.getName(), ThreadLocalRandom.class.getName());

  static final ArchRule ARROWS = classes().that(Arrows.ours()).should(Arrows.beKept());

  static final ArchRule NO_CYCLES =
      slices().matching("dev.peercircles.(*)..").should().beFreeOfCycles();

  static final ArchRule GUICE_IN_MODULES_ONLY =
      noClasses()
          .that(Arrows.ours())
          .and(notModules())
          .and()
          .resideOutsideOfPackage("dev.peercircles.app..")
          .should()
          .dependOnClassesThat(resideInAPackage("com.google.inject.."));

  static final ArchRule TIME_AND_CHANCE_IN_ONE_PLACE =
      noClasses()
          .that(Arrows.ours())
          .and()
          .resideOutsideOfPackage("dev.peercircles.sandbox..")
          .and()
          .doNotHaveSimpleName("SystemModule")
          .should()
          .callCodeUnitWhere(asksTheWorld());

  static final ArchRule STORIES_NAME_NOBODY =
      noClasses()
          .that()
          .resideInAPackage("dev.peercircles.stories..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              MemberId.class,
              Member.class,
              Account.class,
              Roster.class,
              Call.class,
              Invocation.class,
              Allowance.class);

  static final ArchRule CORE_KNOWS_NO_LIBRARY_OF_THE_EDGE =
      noClasses()
          .that(resideInAnyPackage(CORE))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "com.fasterxml..",
                  "tools.jackson..",
                  "java.sql..",
                  "javax.sql..",
                  "org.jdbi..",
                  "net.dv8tion..",
                  "com.slack..",
                  "com.github.kagkarlsson.."));

  private Rules() {}

  private static DescribedPredicate<JavaClass> notModules() {
    return DescribedPredicate.describe(
        "are not modules", c -> !outermost(c).getSimpleName().endsWith("Module"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Rules::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaCall<?>> asksTheWorld() {
    return DescribedPredicate.describe(
        "asks the wall clock, the default zone or chance",
        call -> {
          var owner = call.getTargetOwner().getName();
          var name = call.getTarget().getName();
          boolean argumentless = call.getTarget().getRawParameterTypes().isEmpty();
          return (CLOCKS.contains(owner) && name.equals("now") && argumentless)
              || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
              || (owner.equals(InstantSource.class.getName()) && name.equals("system"))
              || (owner.equals(ZoneId.class.getName()) && name.equals("systemDefault"))
              || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
              || (owner.equals(Math.class.getName()) && name.equals("random"))
              || (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
              || (DICE.contains(owner) && (name.equals("<init>") || name.equals("current")));
        });
  }
}
