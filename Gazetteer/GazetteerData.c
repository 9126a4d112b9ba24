#include "GazetteerData.h"

_Alignas(64) const unsigned char gazetteer_index[] = {
#embed "index.bin" if_empty(0)
};

const size_t gazetteer_index_length = sizeof gazetteer_index;
