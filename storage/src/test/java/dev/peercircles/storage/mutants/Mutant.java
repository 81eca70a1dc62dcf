package dev.peercircles.storage.mutants;

import java.util.List;

/**
 * A fault that could be put into the program, and the test that must break then.
 *
 * @param name what is wrong with it
 * @param changes what is changed in which sources
 * @param killer class and method of the test
 */
record Mutant(String name, List<Change> changes, String killer) {
  private static final String CORE = "../bot-core/src/main/java/dev/peercircles/";
  private static final String STORAGE = "src/main/java/dev/peercircles/storage/";
  private static final String STORIES = "dev.peercircles.stories.";

  Mutant {
    changes = List.copyOf(changes);
  }

  /**
   * A piece of a source and what stands in its place.
   *
   * @param file where, seen from this module
   */
  record Change(String file, String piece, String instead) {}

  @Override
  public String toString() {
    return name;
  }

  static List<Mutant> all() {
    return List.of(
        creationTime(),
        creationTimeInTheLock(),
        serial(),
        arrival(),
        userHash(),
        immediatePost(),
        directMessage(),
        firstOfAll(),
        oneIsEnough(),
        strangers(),
        oldKey(),
        answerAtOnce(),
        signed(),
        draftInTheChannel(),
        stillWater());
  }

  private static Mutant creationTime() {
    return new Mutant(
        "a waiting story keeps the time of its creation",
        List.of(
            new Change(
                CORE + "stories/Waiting.java",
                "public record Waiting(String lock, Story story, int seen) {",
                "public record Waiting(String lock, Story story, int seen, java.time.Instant told)"
                    + " {\n  public Waiting(String lock, Story story, int seen) {"
                    + " this(lock, story, seen, java.time.Instant.EPOCH); }"),
            tell("clean.story(), 0)", "clean.story(), 0, call.now())")),
        STORIES + "DrawTest#aWaitingStoryHasRoomForItsLockItsWordsAndItsDraws");
  }

  private static Mutant creationTimeInTheLock() {
    return new Mutant(
        "a lock keeps the time of its creation",
        List.of(tell("new Waiting(lock.hash(),", "new Waiting(call.now() + lock.hash(),")),
        STORIES + "AuthorSwapTest#theOrderInWhichTwoToldIsNotKept");
  }

  private static Mutant serial() {
    return new Mutant(
        "stories are numbered as they come",
        List.of(
            tell("new Waiting(lock.hash(),", "new Waiting(begun.waiting().size() + lock.hash(),")),
        STORIES + "AuthorSwapTest#theOrderInWhichTwoToldIsNotKept");
  }

  private static Mutant arrival() {
    return new Mutant(
        "stories wait in the order in which they came",
        List.of(
            new Change(
                CORE + "stories/Box.java",
                "waiting = waiting.stream().sorted(Comparator.comparing(Waiting::lock)).toList();",
                "waiting = List.copyOf(waiting);")),
        STORIES + "AuthorSwapTest#theOrderInWhichTwoToldIsNotKept");
  }

  private static Mutant userHash() {
    return new Mutant(
        "a story keeps a keyed digest of its author",
        List.of(
            new Change(
                CORE + "commands/Allowance.java",
                "    boolean mark(String what) {",
                "    public String toString() { return digest; }\n"
                    + "    boolean mark(String what) {"),
            new Change(
                CORE + "commands/Permit.java",
                "  public boolean once(String what) {",
                "  public String toString() { return bearer.toString(); }\n"
                    + "  public boolean once(String what) {"),
            tell("new Waiting(lock.hash(),", "new Waiting(lock.hash() + call.permit(),")),
        STORIES + "AuthorSwapTest#nothingKeptOrSentTellsTwoAuthorsApart");
  }

  private static Mutant immediatePost() {
    return new Mutant(
        "a story is posted as soon as it is told",
        List.of(
            tell(
                "return Optional.of(Reply.said(AnswerTexts.sealed(lock.four())));",
                "return Optional.of(Reply.said(AnswerTexts.sealed(lock.four()),"
                    + " new dev.peercircles.messages.Post("
                    + "StoryKeys.story(circle, java.time.LocalDate.EPOCH), circle,"
                    + " new dev.peercircles.messages.Destination.Channel(),"
                    + " Message.of(clean.story().happened()), call.now(),"
                    + " call.now().plusSeconds(60))));")),
        STORIES + "StoryWeeksTest#nothingIsSentWhenAStoryIsTold");
  }

  private static Mutant directMessage() {
    return new Mutant(
        "the four words are sent as a direct message",
        List.of(
            new Change(
                CORE + "commands/Routing.java",
                "var reply = then.handle(withheld);",
                "var reply = then.handle(withheld);"
                    + " if (reply instanceof Reply.Said(var words, var _)"
                    + " && words.words().contains(\"four words\"))"
                    + " unitOfWork.run(() -> staged(new Reply.Said(words, List.of("
                    + "new dev.peercircles.messages.Post("
                    + "dev.peercircles.messages.MessageKey.of(circle.id(), \"words\", actor),"
                    + " circle.id(), new dev.peercircles.messages.Destination.Direct(actor),"
                    + " words, call.now(), call.now().plusSeconds(60))))));")),
        STORIES + "StoryWeeksTest#nothingIsSentWhenAStoryIsTold");
  }

  private static Mutant signed() {
    return new Mutant(
        "what was written is signed where the person is dropped",
        List.of(
            new Change(
                CORE + "commands/Routing.java",
                "call.arguments(), call.values(), call.now());",
                "call.arguments(), java.util.Map.copyOf(new HashMap<>(call.values()) {{"
                    + " computeIfPresent(\"happened\", (k, v) -> v + \" \" + actor); }}),"
                    + " call.now());")),
        STORIES + "AuthorSwapTest#nothingKeptOrSentTellsTwoAuthorsApart");
  }

  private static Mutant draftInTheChannel() {
    return new Mutant(
        "what is left of a draft is shown in the channel",
        List.of(
            tell(
                "new Reply.Opens(FormTexts.preview(call.circle(), clean.story(), clean.found()))",
                "Reply.said(Message.EMPTY, new dev.peercircles.messages.Post("
                    + "StoryKeys.story(call.circle().id(), java.time.LocalDate.EPOCH),"
                    + " call.circle().id(), new dev.peercircles.messages.Destination.Channel(),"
                    + " Message.of(clean.story().happened()), call.now(),"
                    + " call.now().plusSeconds(60)))")),
        STORIES + "StoryWeeksTest#nothingIsSentWhenAStoryIsTold");
  }

  private static Mutant stillWater() {
    return new Mutant(
        "a box is written only when something came or went",
        List.of(
            new Change(
                CORE + "stories/Stirring.java", "boxes.seal(circle, boxes.open(circle));", "")),
        STORIES + "StirredOnDiskTest#rowAndKeyChangeThoughNothingCameOrWent");
  }

  private static Mutant firstOfAll() {
    return new Mutant(
        "the first of those that wait is drawn",
        List.of(
            new Change(
                CORE + "stories/Draw.java", "of.get(chance.nextInt(of.size()))", "of.getFirst()")),
        STORIES + "DrawTest#eachWaitingStoryEquallyOften");
  }

  private static Mutant oneIsEnough() {
    return new Mutant(
        "one story is enough for a draw",
        List.of(
            new Change(
                CORE + "stories/Draw.java",
                "waiting.size() >= atLeast",
                "waiting.size() >= Math.min(1, atLeast)")),
        STORIES + "StoryWeeksTest#nothingIsPostedWhileOneStoryWaitsAndOneOfTwoIsDrawn");
  }

  private static Mutant strangers() {
    return new Mutant(
        "a draw doesn't look who reads the channel",
        List.of(
            new Change(
                CORE + "stories/Drawing.java",
                "!readers.areOnlyMembers(circle)",
                "readers.areOnlyMembers(circle) && false")),
        STORIES + "StoryWeeksTest#nothingIsDrawnWhileAStrangerOrEverybodyCanRead");
  }

  private static Mutant answerAtOnce() {
    return new Mutant(
        "an answer of the author is posted at once",
        List.of(
            new Change(
                CORE + "stories/MineDesk.java",
                "yield Reply.said(AnswerTexts.ANSWERS);",
                "yield Reply.said(AnswerTexts.ANSWERS, PostedDesk.edit(call.circle(), story,"
                    + " StoryTexts.answer(answer), call.now()));")),
        STORIES + "StoryWeeksTest#theAuthorAnswersAtAFixedTimeAndWithoutAName");
  }

  private static Mutant oldKey() {
    return new Mutant(
        "the key before is destroyed before the commit",
        List.of(
            new Change(
                STORAGE + "stories/SealedBoxes.java",
                "rows.afterwards(() -> before.ifPresent(old -> destroy(circle, old)));",
                "before.ifPresent(old -> destroy(circle, old));")),
        "dev.peercircles.storage.stories.CrashedSealTest#deathBeforeTheCommitLeavesTheBoxAsBefore");
  }

  private static Change tell(String piece, String instead) {
    return new Change(CORE + "stories/TellDesk.java", piece, instead);
  }
}
