package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import java.util.List;
import java.util.Map;

/** Failures that are told without a name. */
final class Stories {
  private static final String TITLE = "A story from somebody in this circle";
  private static final String HAPPENED = Telling.HAPPENED;
  private static final String ALONE = "If no other story comes";
  private static final String FIRST = "We skipped the rehearsal and lost four hours of orders.";
  private static final String SECOND = "I gave the same task to two people.";
  private static final String[] TEXTS = {"four hours", "two people"};

  private static final String BEFORE_THE_AGENDA = "2026-10-29T08:40";
  private static final String FIRST_FIXED_TIME = "2026-10-29T12:10";

  private Stories() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Failures without a name",
        List.of(
            told(),
            withdrawn(),
            goneFromTheChannel(),
            folded(),
            removed(),
            answered(),
            alone(),
            tooFew(),
            refusals(),
            typed(),
            outsider(),
            first(),
            lessons()));
  }

  /** What matters most. */
  static List<Scenario> core() {
    return List.of(told(), withdrawn(), goneFromTheChannel(), folded(), answered(), outsider());
  }

  private static Scenario open(String title) {
    return Scenario.of(title, Telling.box())
        .given(
            "a story box, and everybody has been here for two weeks",
            s -> s.until(Telling.TWO_WEEKS_LATER));
  }

  private static Scenario told() {
    return open("Two tell, and one of the two is posted before the agenda")
        .when(
            "Chi and Eli tell a failure each",
            s -> {
              s.chi().types("/circle story tell");
              s.chi()
                  .isAsked(
                      "What I expected",
                      HAPPENED,
                      "What I'd do differently",
                      ALONE,
                      "About your own doing");
              Telling.tells(s, s.chi(), FIRST);
              Telling.tells(s, s.eli(), SECOND);
            })
        .then(
            "nothing of it is seen by anybody",
            s -> s.bo().seesNothingOf(TEXTS).seesNothingOf(TITLE))
        .and(
            "before the agenda one of the two stands there, with a thread and without a name",
            s -> {
              s.until(BEFORE_THE_AGENDA);
              s.bo().sees(TITLE, HAPPENED).seesOnce("Talk about it here");
              s.bo().seesNothingOf("Chi", "Eli");
            })
        .and(
            "Monday's post says that the box is open",
            s -> {
              s.until("2026-11-02T09:40");
              s.bo().sees("The story box is open: tell a failure without your name.");
            });
  }

  private static Scenario withdrawn() {
    var words = new String[1];
    return open("The four words take a story out of the box")
        .given("Chi told a story", s -> words[0] = Telling.tells(s, s.chi(), FIRST))
        .when(
            "Bo tries words that nobody was given",
            s -> Telling.asksFor(s.bo(), "babi bada bado bafa", "Withdraw it"))
        .then(
            "Bo reads that no story belongs to them",
            s -> s.bo().isTold("No story here belongs to these words"))
        .when("Chi comes back with theirs", s -> Telling.asksFor(s.chi(), words[0], "Withdraw it"))
        .then("it is out", s -> s.chi().isTold("It is out of the box"))
        .and(
            "it isn't posted, though another one waits",
            s -> {
              Telling.tells(s, s.eli(), SECOND);
              s.until("2026-10-29T09:10");
              s.bo().seesNothingOf(TITLE);
            });
  }

  private static Scenario goneFromTheChannel() {
    var words = new String[2];
    return open("A posted story goes at a fixed time once its words withdraw it")
        .given(
            "one of two stories was posted",
            s -> {
              words[0] = Telling.tells(s, s.chi(), FIRST);
              words[1] = Telling.tells(s, s.eli(), SECOND);
              s.until(BEFORE_THE_AGENDA);
              s.bo().sees(TITLE);
            })
        .when(
            "its author withdraws it in the morning",
            s -> {
              var author = author(s);
              Telling.asksFor(author, words[author == s.chi() ? 0 : 1], "Withdraw it");
              author.isTold("It goes from the channel at the next fixed time");
            })
        .then("it still stands there", s -> s.bo().sees(TITLE, HAPPENED))
        .and(
            "at noon it is gone",
            s -> {
              s.until(FIRST_FIXED_TIME);
              s.bo().sees("Withdrawn by its author.").seesNothingOf(TEXTS);
            });
  }

  private static Scenario folded() {
    return drawn("Anybody folds a story, and host and deputy together unfold it")
        .when("Dev folds it", s -> s.dev().presses("Fold").isTold("Who folded it isn't kept"))
        .then(
            "its words are gone from the channel",
            s -> s.bo().sees("Folded until host and deputy have looked").seesNothingOf(TEXTS))
        .when(
            "Dev presses Unfold",
            s -> s.dev().presses("Unfold").isTold("Host and deputy do this together"))
        .when("Ana, the host, presses it", s -> s.ana().presses("Unfold"))
        .then("it takes Bo, the deputy, too", s -> s.ana().isTold("have said the same"))
        .when("Bo presses it", s -> s.bo().presses("Unfold").isTold("Unfolded, and it stays"))
        .then(
            "it stands there again, and can't be folded any more",
            s -> s.chi().sees(TITLE, HAPPENED).seesNoButton("Fold"))
        .and(
            "anybody can read what the two did",
            s ->
                s.eli()
                    .types("/circle story privacy")
                    .isTold("the deputy agreed to show a folded story again"));
  }

  private static Scenario removed() {
    return drawn("Host and deputy together remove a folded story")
        .when("Dev folds it", s -> s.dev().presses("Fold"))
        .when(
            "Ana and Bo press Remove",
            s -> {
              s.ana().types("/circle story remove").isTold("have said the same");
              s.bo().presses("Remove").isTold("nothing of it is kept here");
            })
        .then(
            "nothing of it is left",
            s -> s.chi().sees("Removed by host and deputy together").seesNothingOf(TEXTS));
  }

  private static Scenario answered() {
    var words = new String[2];
    return open("The author answers without a name, at a fixed time")
        .given(
            "one of two stories was posted",
            s -> {
              words[0] = Telling.tells(s, s.chi(), FIRST);
              words[1] = Telling.tells(s, s.eli(), SECOND);
              s.until(BEFORE_THE_AGENDA);
            })
        .when("Bo asks in the thread", s -> s.bo().replies(TITLE, "What helped you?"))
        .when(
            "its author answers with the four words",
            s -> {
              var author = author(s);
              author
                  .types("/circle story mine")
                  .fills(
                      Map.of(
                          "Your four words", words[author == s.chi() ? 0 : 1],
                          "What you want", "Answer",
                          "Your answer", "Somebody who asked twice."));
              author.isTold("It appears in the thread at the next fixed time");
            })
        .then("nothing is seen of it before noon", s -> s.bo().seesNothingOf("asked twice"))
        .and(
            "at noon it stands in the thread, from the author and nobody else",
            s -> {
              s.until(FIRST_FIXED_TIME);
              s.bo().sees("The author · Somebody who asked twice.");
            });
  }

  private static Scenario alone() {
    return Scenario.of(
            "A story that stays alone follows its author's choice",
            Telling.box("sponsor: optional, lone_waits: 2"))
        .given(
            "Chi's is the only story, and Chi wants it posted all the same",
            s -> {
              s.until(Telling.TWO_WEEKS_LATER);
              Telling.tells(s, s.chi(), FIRST);
            })
        .when("two meeting days have passed", s -> s.until("2026-11-05T09:10"))
        .then("nothing is posted yet", s -> s.bo().seesNothingOf(TITLE))
        .when("the next one is a day for lone stories", s -> s.until("2026-11-12T08:40"))
        .then("it stands there", s -> s.bo().sees(TITLE, FIRST));
  }

  private static Scenario tooFew() {
    return Scenario.of("The box is closed while too few are around", Telling.box())
        .given(
            "Dev and Eli are away next week",
            s -> {
              s.until("2026-10-20T10:00");
              s.dev().types("/circle away until 2026-10-24");
              s.eli().types("/circle away until 2026-10-24");
              s.until(Telling.TWO_WEEKS_LATER);
            })
        .when("Chi wants to tell", s -> s.chi().types("/circle story tell"))
        .then(
            "the box is closed, and Chi reads why",
            s -> s.chi().isTold("The box is closed for now"));
  }

  private static Scenario refusals() {
    return open("Nothing that the box says tells whether somebody told")
        .given("Chi told a story", s -> Telling.tells(s, s.chi(), FIRST))
        .when(
            "Chi is made to tell again in front of somebody",
            s -> {
              s.chi().types("/circle story tell").fills(Map.of(HAPPENED, SECOND));
              Telling.seals(s, s.chi());
            })
        .then(
            "Chi reads what whoever tells for the first time reads",
            s -> s.chi().isTold("It is in the box", "Your four words"))
        .when(
            "Chi is made to try once more",
            s -> {
              s.chi().types("/circle story tell").fills(Map.of(HAPPENED, "A third."));
              Telling.seals(s, s.chi());
            })
        .then(
            "the answer fits a full box as well",
            s -> s.chi().isTold("The box doesn't take this just now", "it never says which"))
        .and(
            "the promise reads the same to Chi and to Bo",
            s -> {
              s.chi().types("/circle story privacy");
              var read = s.chi().told();
              s.bo().types("/circle story privacy").isTold(read);
            });
  }

  private static Scenario typed() {
    return open("A story typed after the command isn't read, and isn't repeated")
        .only(Platform.SLACK, "Discord lets nobody write anything after the command")
        .when(
            "Bo types a story after the command",
            s -> s.bo().types("/circle story tell I lost the orders"))
        .then("Bo is told why not", s -> s.bo().isTold("story").isNotTold("lost the orders"));
  }

  private static Scenario outsider() {
    return open("No story is drawn while somebody else reads the channel")
        .given(
            "two stories wait",
            s -> {
              Telling.tells(s, s.chi(), FIRST);
              Telling.tells(s, s.eli(), SECOND);
            })
        .when(
            "Tom, who isn't of the circle, is let into the channel",
            s -> s.world().join(s.person("tom").account(), s.channel(Setup.PEERS)))
        .then(
            "no story is posted on the meeting's day",
            s -> {
              s.until("2026-10-29T09:10");
              s.bo().seesNothingOf(TITLE);
            })
        .when(
            "Tom has left", s -> s.world().leave(s.person("tom").account(), s.channel(Setup.PEERS)))
        .then(
            "one comes a week later",
            s -> {
              s.until("2026-11-05T08:40");
              s.bo().sees(TITLE);
            });
  }

  private static Scenario first() {
    return Scenario.of("The host goes first, under their name", Telling.box("sponsor: required"))
        .given("a story box that waits for somebody to go first", s -> s.until("2026-10-15T15:10"))
        .then(
            "Ana, the host, is asked privately",
            s -> s.ana().gets("EM Berlin has a story box", "Would you tell one of yours"))
        .when("Chi wants to tell a story", s -> s.chi().types("/circle story tell"))
        .then("the box isn't open yet", s -> s.chi().isTold("The box isn't open yet"))
        .when(
            "Ana tells hers",
            s -> {
              s.ana()
                  .presses("Tell mine")
                  .fills(Map.of(HAPPENED, "I announced a date that nobody had agreed to."));
              s.ana().isTold("under your name");
            })
        .then(
            "it stands in the channel under her name, and looks like what it invites",
            s ->
                s.bo()
                    .sees(
                        "A story from",
                        "Ana",
                        HAPPENED,
                        "a date that nobody had agreed to",
                        "From now on anybody here can tell one"))
        .and(
            "two weeks later the box is open",
            s -> {
              s.until(Telling.TWO_WEEKS_LATER);
              Telling.tells(s, s.chi(), FIRST);
            });
  }

  private static Scenario lessons() {
    return drawn("A week later people say under their names what they take from it")
        .when("a week has passed", s -> s.until("2026-11-05T12:10"))
        .then(
            "the thread asks for lessons",
            s -> s.bo().sees("what do you do differently because of this story?"))
        .when(
            "Bo says one",
            s -> {
              s.bo()
                  .presses("My lesson")
                  .fills(Map.of("What do you do differently", "I ask who has rehearsed it."));
              s.bo().isTold("It stands in the thread under your name");
            })
        .then(
            "it stands there, and anybody can read it later",
            s -> {
              s.eli().sees("takes from it: I ask who has rehearsed it.");
              s.eli().types("/circle lessons").isTold("Bo (5 Nov): I ask who has rehearsed it.");
              s.eli().types("/circle story lessons").isTold("I ask who has rehearsed it.");
            });
  }

  /** One of two stories was posted on Thursday. */
  private static Scenario drawn(String title) {
    return open(title)
        .given(
            "one of two stories was posted",
            s -> {
              Telling.tells(s, s.chi(), FIRST);
              Telling.tells(s, s.eli(), SECOND);
              s.until(BEFORE_THE_AGENDA);
            });
  }

  /** Whose story was drawn: the scenario knows both texts. */
  private static Person author(Stage s) {
    return s.bo().message(TITLE).text().contains(FIRST) ? s.chi() : s.eli();
  }
}
