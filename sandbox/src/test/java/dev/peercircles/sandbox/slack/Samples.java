package dev.peercircles.sandbox.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asContextElements;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/** Messages and forms of the sort that the tests need, made with the real SDK. */
final class Samples {
  private Samples() {}

  /** A post with a heading, a small line and two buttons. */
  static List<LayoutBlock> week() {
    return asBlocks(
        section(
            s -> s.blockId("head").text(markdownText("*This week* with <@" + Rehearsal.ANA + ">"))),
        actions(a ->
            a.blockId("buttons")
                .elements(
                    asElements(
                        button(b ->
                            b.actionId("a0").text(plainText("Answer")).value("checkin answer")),
                        button(b ->
                            b.actionId("a1")
                                .text(plainText("Skip"))
                                .style("danger")
                                .value("checkin skip"))))),
        context(c -> c.elements(asContextElements(markdownText("_The story box is open._")))));
  }

  /** A modal with a line to write, a line that may stay empty and a choice. */
  static View form(String title) {
    return view(v ->
        v.type("modal")
            .callbackId("week")
            .privateMetadata("em-berlin")
            .notifyOnClose(true)
            .title(viewTitle(t -> t.type("plain_text").text(title)))
            .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
            .close(viewClose(c -> c.type("plain_text").text("Cancel")))
            .blocks(
                asBlocks(
                    section(s -> s.blockId("why").text(plainText("Two minutes."))),
                    input(i ->
                        i.blockId("stuck")
                            .label(plainText("What are you stuck on?"))
                            .hint(plainText("When I tried …"))
                            .element(plainTextInput(p -> p.actionId("text").maxLength(40)))),
                    input(i ->
                        i.blockId("step")
                            .optional(true)
                            .label(plainText("Next step"))
                            .element(
                                plainTextInput(
                                    p -> p.actionId("text").initialValue("talk to them")))),
                    input(i ->
                        i.blockId("help")
                            .label(plainText("What would help?"))
                            .element(
                                radioButtons(r ->
                                    r.actionId("choice")
                                        .options(
                                            java.util.List.of(
                                                option(plainText("Ideas"), "ideas"),
                                                option(plainText("Time"), "time")))))))));
  }

  /** A modal that only says something and offers a button. */
  static View saved() {
    return view(v ->
        v.type("modal")
            .callbackId("saved")
            .title(viewTitle(t -> t.type("plain_text").text("Your week")))
            .blocks(
                asBlocks(
                    section(s -> s.text(markdownText("*Saved.*"))),
                    actions(a ->
                        a.elements(
                            asElements(
                                button(b ->
                                    b.actionId("change")
                                        .text(plainText("Change"))
                                        .value("checkin"))))))));
  }

  /** A Home tab with one button. */
  static View home() {
    return view(v ->
        v.type("home")
            .blocks(
                asBlocks(
                    section(s -> s.text(markdownText("*Your circles*"))),
                    actions(a ->
                        a.elements(
                            asElements(
                                button(b -> b.actionId("a0").text(plainText("Answer")))))))));
  }
}
