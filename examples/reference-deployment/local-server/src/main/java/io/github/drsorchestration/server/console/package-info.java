/**
 * The console of the browser, from the class path; start at {@link
 * io.github.drsorchestration.server.console.Console}.
 */
@NullMarked
package io.github.drsorchestration.server.console;

import org.jspecify.annotations.NullMarked;
