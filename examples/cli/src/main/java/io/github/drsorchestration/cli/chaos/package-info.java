/** The results of random testing as a JSON document. */
@NullMarked
package io.github.drsorchestration.cli.chaos;

import org.jspecify.annotations.NullMarked;
