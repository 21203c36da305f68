/**
 * Answers of a server as text for people; start at {@link
 * io.github.drsorchestration.cli.remote.view.Table}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote.view;

import org.jspecify.annotations.NullMarked;
