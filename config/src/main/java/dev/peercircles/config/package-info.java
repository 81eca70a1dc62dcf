/**
 * YAML to a {@link dev.peercircles.programme.Programme}, with every problem named by place and
 * cure.
 *
 * <p>The way through: {@code Sources} finds the files, {@code Secrets} blackens what must not stand
 * in them, {@code YamlText} reads each into a tree of {@code Node}s that know their places, {@code
 * SecretValues} blackens once more, {@code Merge} makes one document of them. Then two kinds of
 * checks run over the same tree, so that all problems appear at once: {@code Shape} against the
 * schema (keys, types, patterns), and the readers for what a schema can't say (who knows whom, what
 * comes before what). The readers give a value only where nothing is wrong.
 *
 * <p>The schema is written by hand in {@code schema/programme.schema.json}, not generated from
 * classes: its titles and descriptions are the words that an admin reads as problem and cure, and
 * in the editor. It requires nothing of a circle, because any key may come from {@code defaults};
 * the readers do. The places come from our own tree, because the document has several files.
 */
@NullMarked
package dev.peercircles.config;

import org.jspecify.annotations.NullMarked;
