package dev.peercircles.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;

/** What all tables share. */
final class Statements {
  /** Remembers what it has parsed, whoever asks: our statements are few and never change. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private Statements() {}

  /**
   * Keeps bound values, people's words among them, out of exceptions and so out of logs. What
   * stands in a statement is sent as it stands: none is a template.
   */
  static Jdbi quiet(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER).setTemplateEngine(TemplateEngine.NOP);
    return jdbi;
  }

  static int flag(boolean value) {
    return value ? 1 : 0;
  }

  static Optional<String> name(Optional<? extends Enum<?>> constant) {
    return constant.map(Enum::name);
  }

  static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
