/** What the product requirements demand of several modules. */
@NullMarked
package io.github.drsorchestration.requirement;

import org.jspecify.annotations.NullMarked;
