#pragma once
#include <libxml/xmlversion.h>
// libxml2's headers would pull in those of the system's ICU, whose types clash with Foundation's own copy.
// Only a struct we never look into loses its ICU fields.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
