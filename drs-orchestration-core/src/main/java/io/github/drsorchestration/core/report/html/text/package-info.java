/** Words and figures as people read them. Start at {@link Texts}. */
@NullMarked
package io.github.drsorchestration.core.report.html.text;

import org.jspecify.annotations.NullMarked;
