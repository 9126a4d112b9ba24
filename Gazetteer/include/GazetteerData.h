#ifndef GAZETTEER_DATA_H
#define GAZETTEER_DATA_H
#include <stddef.h>

/// The compiled gazetteer index (index.bin), eight-byte aligned.
extern const unsigned char gazetteer_index[];
/// Length of `gazetteer_index` in bytes.
extern const size_t gazetteer_index_length;
/// First byte of `gazetteer_index`, for languages that import arrays by value.
static inline const unsigned char *gazetteer_index_start(void) { return gazetteer_index; }

#endif
