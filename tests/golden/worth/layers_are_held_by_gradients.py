#! options: --min-gain medium
#! nothing
import torch
from torch import nn


class Attention(nn.Module):
    def forward(self, features):
        logits = torch.matmul(features, features)
        weights = torch.softmax(logits, -1)
        for layer in self.layers:
            weights = layer(weights)
        return weights
