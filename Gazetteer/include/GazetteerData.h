#ifndef GAZETTEER_DATA_H
#define GAZETTEER_DATA_H
#include <stddef.h>

/// The compiled gazetteer index (index.bin), eight-byte aligned.
extern const unsigned char gazetteer_index[];
/// Length of `gazetteer_index` in bytes.
extern const size_t gazetteer_index_length;

#endif
